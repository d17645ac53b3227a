/** Words of the workbench pages. */
export default {}
