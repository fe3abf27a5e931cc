/** Small DOCX and PDF files, made here. */
import { strToU8, zipSync } from 'fflate'

/** A paragraph of a DOCX file: its text, or its text and properties as WordprocessingML. */
export type Paragraph = string | { readonly text: string; readonly properties: string }

/** A DOCX file of `paragraphs`; `parts` are the insides of `w:numbering` and `w:styles`, or whole files by name. */
export function docxOf(
  paragraphs: readonly Paragraph[],
  parts: {
    readonly numbering?: string
    readonly styles?: string
    readonly files?: Record<string, string>
  } = {},
): Uint8Array {
  const body = paragraphs
    .map((p) => (typeof p === 'string' ? { text: p, properties: '' } : p))
    .map(
      ({ text, properties }) =>
        `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`,
    )
    .join('')
  const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const part = (name: string, inside: string | undefined) =>
    inside === undefined
      ? {}
      : {
          [`word/${name}.xml`]: `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:${name}>`,
        }
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${relationships}"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ...part('numbering', parts.numbering),
    ...part('styles', parts.styles),
    ...parts.files,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

/** A PDF file of one page with `lines`, each character mapped to Unicode; `locked` with a password that is not told. */
export function pdfOf(lines: readonly string[], locked = false): Uint8Array {
  const hex = (text: string) => [...text].map((c) => c.codePointAt(0)!.toString(16).padStart(4, '0')).join('')
  const shown = lines.map((line, i) => `BT /F1 12 Tf 40 ${760 - 20 * i} Td <${hex(line)}> Tj ET`).join('\n')
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${new Set(lines.join('')).size} beginbfchar
${[...new Set(lines.join(''))].map((c) => `<${hex(c)}> <${hex(c)}>`).join('\n')}
endbfchar endcmap end end`
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(shown),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 8 0 R /DW 1000 >>',
    stream(map),
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
  ]
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = pdf.length
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const id = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${locked ? `/Encrypt 9 0 R ${id}` : ''} >>\nstartxref\n${pdf.length}\n%%EOF\n`
  return Buffer.from(pdf, 'latin1')
}
