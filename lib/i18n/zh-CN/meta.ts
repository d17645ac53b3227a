/** Title and description of the product. */
export default {
  description: '商会问题台账、交办整改与核验销号',
  mark: '三治',
  title: '三治',
}
