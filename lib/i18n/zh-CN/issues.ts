/** Words of the issues pages. */
export default {}
