/** Words about uploaded files. */
export default {
  /** Why a file was not taken, by the `rule` of the refusal. */
  refused: {
    broken: '“{name}”已损坏或不完整，请重新导出或拍摄后再上传。',
    bytes: '“{name}”超过 {megabytes} MB，请压缩或拆分后再上传。',
    empty: '“{name}”是空文件，请检查后再上传。',
    form: '没有收到文件，或一次收到了多个文件。请每次上传一个文件。',
    macros: '“{name}”含有宏，为安全起见不能上传。请另存为不含宏的文件后再上传。',
    many: '一次最多上传 20 个文件，请分次上传。',
    pixels: '“{name}”的像素超过 {megapixels} 百万，请缩小后再上传。',
    type: '“{name}”的内容不是可上传的格式。请上传 JPEG、PNG、WebP、HEIC 图片，PDF，或 Word、Excel、PowerPoint 文件。',
  },
}
