/** The script of the index page: shows the data that stands in it. */
import type { Language } from '../../../language/language.js'
import type { ArchiveData } from '../data.js'
import { mountArchive } from './mount.js'

const { language, ...data } = JSON.parse(
  document.getElementById('data')?.textContent ?? '',
) as ArchiveData & {
  readonly language: Language
}
mountArchive(document.getElementById('archive') as HTMLElement, data, {
  language,
  href: (d, figure) => (figure ? `${d.href}#o${figure.start}-${figure.end}` : d.href),
  keepsAddress: true,
})
