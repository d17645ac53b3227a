/** Words of the actions pages. */
export default {}
