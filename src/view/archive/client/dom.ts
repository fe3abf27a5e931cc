/** Elements made with their text as text: nothing of a document can become markup. */

type Child = Node | string | null | undefined
type Attribute = string | number | boolean | undefined | ((event: Event) => void)

/** An element with attributes, listeners (`onclick`) and children; a list of any length is given as a list. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value))
  }
  for (const child of children.flat()) if (child !== null && child !== undefined) element.append(child)
  return element
}

/** A choice among `options`, each a value and its name. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, name: string])[],
  value: string,
  onChange: (value: string) => void,
): HTMLLabelElement {
  const select = h(
    'select',
    { onchange: () => onChange(select.value) },
    options.map(([option, name]) => h('option', { value: option }, name)),
  )
  select.value = value
  return h('label', { class: 'choose' }, label, ' ', select)
}

/** `work` after the events of this moment, once. */
export function soon(work: () => void): () => void {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      work()
    })
  }
}
