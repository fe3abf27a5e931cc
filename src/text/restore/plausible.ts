/** How much a text reads like Chinese prose: the price of its characters, by the model that torn places are weighed by. */
import { isHan } from './han.js'
import { type LanguageModel, languageModel } from './model.js'
import { createUsage } from './usage.js'

/** No right reading costs more a character, on an average, but for the first, of which nothing stands before. */
const PLAUSIBLE = 8
const FIRST = 4

let model: LanguageModel | undefined

/** The model of the word list and of official prose, without any text of its own. */
export function proseModel(): LanguageModel {
  model ??= languageModel(createUsage(1))
  return model
}

/** Price of `text` in nats, and of how many characters beyond ASCII. */
export function priceOf(text: string): { readonly price: number; readonly characters: number } {
  const { cost } = proseModel()
  let price = 0
  let characters = 0
  let one = 0
  let two = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x80) {
      price += cost(two, one, unit)
      characters++
    }
    two = one
    one = unit
  }
  return { price, characters }
}

/** Whether `text` reads like prose: nearly all of it Han and their marks, none of them odd on an average. */
export function isPlausible(text: string): boolean {
  let han = 0
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) han++
  if (han === 0) return false
  const { price, characters } = priceOf(text)
  return price <= PLAUSIBLE * characters + FIRST && han * 2 >= characters
}
