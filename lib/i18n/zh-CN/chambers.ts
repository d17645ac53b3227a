/** Words of the chambers pages. */
export default {}
