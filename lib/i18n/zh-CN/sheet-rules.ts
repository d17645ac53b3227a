/** What is wrong with a spreadsheet, and what to do (`errors.rules`). */
export default {
  sheet_missing: '请选择要导入的 Excel 文件（.xlsx）',
  sheet_other: '这不是 Excel 表格。请用 WPS 或 Excel 另存为 .xlsx 后再上传',
  sheet_old: '这是旧格式（.xls）的表格。请用 WPS 或 Excel 打开，另存为 .xlsx 后再上传',
  sheet_locked: '表格设有密码。请打开后取消密码，另存后再上传',
  sheet_broken: '表格损坏，打不开。请用 WPS 或 Excel 打开后另存为 .xlsx 再上传',
  sheet_too_large:
    '表格太大：最多 {rows} 行、{columns} 列、{size} MB。请删去多余的行、列、图片，或分成几个文件',
  sheet_empty: '表格的第一张工作表没有内容',
  column_unknown: '没有名为“{column}”的列。请使用导出的表头，删去多余的列',
  column_twice: '“{column}”这一列出现了两次',
  column_missing: '缺少“{column}”这一列',
  cell_without_column: '第 {row} 行有内容不在任何一列之下，请删去或补上表头',
  cell_missing: '第 {row} 行“{column}”没有填写',
  cell_not_number: '第 {row} 行“{column}”须是数字，写的是“{text}”',
  cell_not_in_list: '第 {row} 行“{column}”不在可选范围内：“{text}”。可选的有：{choices}',
  cell_out_of_range: '第 {row} 行“{column}”应在 {min} 到 {max} 之间，写的是“{text}”',
  cell_too_long: '第 {row} 行“{column}”最多 {max} 字',
  cell_invalid: '第 {row} 行“{column}”的格式不对：“{text}”',
  row_twice: '第 {row} 行与第 {first} 行重复：“{text}”',
  row_unknown: '第 {row} 行“{column}”没有找到：“{text}”',
}
