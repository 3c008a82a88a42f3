/** What fields of a dataset's file are called wherever people read of them: above the columns of a sheet and in a review. */

/** By the name in the file. Fields that a sheet and a review have different words for are not here. */
export const fieldNames = {
  kind: 'Kind',
  place: 'Place',
  people: 'People',
  from: 'From',
  to: 'To',
  themes: 'Themes',
  status: 'Status',
  claimant: 'Who says so',
  name: 'Name',
  shortName: 'Short name',
  otherNames: 'Other names',
  role: 'Role',
  organisation: 'Organisation',
  party: 'Party',
  publisher: 'Publisher',
  published: 'Published',
  url: 'Address',
  primary: 'Main source',
} as const;
