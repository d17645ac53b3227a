/** Words of the evidence pages. */
export default {}
