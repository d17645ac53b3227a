import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/evidence.ts'

export default {
  refused: {
    broken: '"{name}" is damaged or incomplete. Export or photograph it again and upload that.',
    bytes: '"{name}" is larger than {megabytes} MB. Compress or split it and upload again.',
    empty: '"{name}" is empty. Check the file and upload again.',
    form: 'No file arrived, or several at once. Upload one file at a time.',
    macros:
      '"{name}" contains macros, which are not accepted. Save it without macros and upload that.',
    many: 'At most 20 files at a time. Upload the others afterwards.',
    pixels: '"{name}" has more than {megapixels} million pixels. Make it smaller and upload again.',
    type: 'The content of "{name}" is not of a kind that can be uploaded. Upload a JPEG, PNG, WebP or HEIC picture, a PDF, or a Word, Excel or PowerPoint file.',
  },
} satisfies Shape<typeof zh>
