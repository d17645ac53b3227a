/** Words of the dashboard pages. */
export default {}
