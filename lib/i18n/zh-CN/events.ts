/** Words of the events pages. */
export default {}
