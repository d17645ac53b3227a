/** Title and description of the product. */
export default {
  description: '商会问题台账、交办整改与核验销号',
  title: '三治',
}
