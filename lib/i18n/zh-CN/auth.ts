/** Words of the auth pages. */
export default {}
