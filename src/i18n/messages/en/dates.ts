/** Around dates. What `Intl` words itself (months, eras, days from–to) is not here. */
export const dates = {
  approximate: 'about {date}',
  uncertain: '{date} (uncertain)',
  time: '{date}, {time}',
  /** The 201X of EDTF; `{date}` is the decade's first year. */
  decade: '{date}s',
  /** By EDTF's numbers; `{date}` is a year. */
  seasons: { 21: 'spring {date}', 22: 'summer {date}', 23: 'autumn {date}', 24: 'winter {date}' },
  monthNotStated: '{date}, month not stated',
  dayNotStated: '{date}, day not stated',
  from: 'from {date} on',
  until: 'until {date}',
  startNotStated: 'until {date}, start not stated',
  endNotStated: 'from {date}, end not stated',
};
