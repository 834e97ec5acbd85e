/** Line icons on a 24 by 24 grid, two units wide, as SVG path data. */
const icons: Record<string, string> = {
  home: 'M4 11.5 12 4l8 7.5V19a1 1 0 0 1-1 1h-4.5v-5.5h-5V20H5a1 1 0 0 1-1-1z',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  table: 'M4 5h16v14H4zM4 10h16M10 10v9',
  board: 'M4 5h4.5v14H4zM10 5h4.5v9H10zM16 5h4v11h-4z',
  people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20c0-3.3 2.9-5.5 6.5-5.5s6.5 2.2 6.5 5.5M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14.9c2.1.7 3.5 2.6 3.5 5.1',
  person: 'M12 11.5a3.8 3.8 0 1 0 0-7.5 3.8 3.8 0 0 0 0 7.5M4.8 20c0-3.3 3.2-5.5 7.2-5.5s7.2 2.2 7.2 5.5',
  paw: 'M12 11.5c-2.7 0-5.5 3-5.5 5.7 0 1.8 1.3 2.8 2.9 2.6 1-.1 1.7-.5 2.6-.5s1.6.4 2.6.5c1.6.2 2.9-.8 2.9-2.6 0-2.7-2.8-5.7-5.5-5.7M4.8 12.7a1.5 1.8 0 1 0 0-3.6 1.5 1.8 0 0 0 0 3.6M9 8.3a1.6 2 0 1 0 0-4 1.6 2 0 0 0 0 4M15 8.3a1.6 2 0 1 0 0-4 1.6 2 0 0 0 0 4M19.2 12.7a1.5 1.8 0 1 0 0-3.6 1.5 1.8 0 0 0 0 3.6',
  walk: 'M13.3 5.7a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2M8.5 21.5l2.6-6.3-1.6-2.9 1-4.4 2.3-.4 2.2 3 3 1M10.5 7.9 7 9.7l-.6 3.3M12.5 14.5l2.2 2.7.8 4.3',
  calendar: 'M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1M8 3.5V8M16 3.5V8M4 11h16',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 7.5V12l3 2',
  money: 'M3.5 6.5h17v11h-17zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M6.5 12h.01M17.5 12h.01',
  receipt: 'M6 3.5h12v17l-2.4-1.6-1.8 1.6-1.8-1.6-1.8 1.6-1.8-1.6L6 20.5zM9 8.5h6M9 12.5h6',
  chart: 'M4 20h16M7 16.5V12M12 16.5v-9M17 16.5V10',
  box: 'M12 3.5 20 8v8l-8 4.5L4 16V8zM4 8l8 4.5L20 8M12 12.5v8',
  cart: 'M3.5 4.5h2.2l2.2 10.5h9.6l2-7.5H6.6M9 19.5h.01M16.5 19.5h.01',
  tag: 'M4 4h7.5l8.5 8.5-7.5 7.5L4 11.5zM8 8h.01',
  book: 'M5 5.5A1.5 1.5 0 0 1 6.5 4H19v13.5H6.5A1.5 1.5 0 0 0 5 19zm0 13.5a1.5 1.5 0 0 0 1.5 1.5H19v-3',
  file: 'M6 3.5h8l4 4v13H6zM14 3.5V8h4M9 12.5h6M9 16h6',
  folder: 'M3.5 6.5a1 1 0 0 1 1-1h5l2 2.5h8a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  task: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M8.5 12l2.5 2.5 4.5-5',
  star: 'm12 4 2.5 5.2 5.7.8-4.1 4 1 5.6-5.1-2.7-5.1 2.7 1-5.6-4.1-4 5.7-.8z',
  heart: 'M12 20S4 15.3 4 9.6A4.3 4.3 0 0 1 12 7.4a4.3 4.3 0 0 1 8 2.2C20 15.3 12 20 12 20',
  flag: 'M5.5 21V4.5c4-2 8 2 13 0v9c-5 2-9-2-13 0',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1H5zM10 20.5h4',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  phone: 'M5 4.5h4l1.5 4.5L8 10.7a12 12 0 0 0 5.3 5.3l1.7-2.5 4.5 1.5v4A1.5 1.5 0 0 1 18 20.5 14.5 14.5 0 0 1 3.5 6 1.5 1.5 0 0 1 5 4.5',
  pin: 'M12 21s7-6.2 7-11a7 7 0 1 0-14 0c0 4.8 7 11 7 11M12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  truck: 'M3 6h11v10H3zM14 9.5h4l3 3V16h-7M7 18.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6M17 18.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6',
  car: 'M4 16v-3.5l2-5.5h12l2 5.5V16zM4.5 12h15M6.5 16v2.5M17.5 16v2.5M7.5 14h.01M16.5 14h.01',
  tool: 'M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7.3 1.7 1.7.3 2-2a4 4 0 0 1-5.5 4.6L8 20.2a2 2 0 0 1-2.8-2.8l7.4-7.3a4 4 0 0 1 1.9-3.6',
  leaf: 'M5 19c0-9 5-14 15-14 0 10-5 14-11 13M5 20c1.5-5 4-8 8-10',
  food: 'M7 3.5v17M4.5 3.5V8a2.5 2.5 0 0 0 5 0V3.5M17 20.5v-6.5h-2.5V8c0-2.5 1-4 2.5-4.5z',
  cup: 'M5 8h11v6a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5zM16 9.5h1.5a2.5 2.5 0 0 1 0 5H16M8 3.5v1.5M12 3.5v1.5',
  school: 'm12 4.5 9.5 4.5-9.5 4.5L2.5 9zM6.5 11v5c1.5 1.5 3.5 2 5.5 2s4-.5 5.5-2v-5M21.5 9v5.5',
  building: 'M5 20.5V4h9v16.5M14 9.5h5v11M3 20.5h18M8.5 8h2M8.5 12h2M8.5 16h2',
  music: 'M9 18V6l11-2v12M6.5 20.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M17.5 18.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  camera: 'M4 7.5h3.5L9 5h6l1.5 2.5H20v12H4zM12 17a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7',
  dumbbell: 'M6.5 7v10M17.5 7v10M3.5 9.5v5M20.5 9.5v5M6.5 12h11',
  medical: 'M9.5 4h5v5.5H20v5h-5.5V20h-5v-5.5H4v-5h5.5z',
  message: 'M4 5h16v11.5h-9L6.5 20v-3.5H4z',
  globe: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M3.5 12h17M12 3.5c5 5 5 12 0 17-5-5-5-12 0-17',
  circle: 'M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14',
  plus: 'M12 5.5v13M5.5 12h13',
  search: 'M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M16 16l4 4',
  filter: 'M4 6h16M7 12h10M10.5 18h3',
  close: 'm6.5 6.5 11 11M17.5 6.5l-11 11',
  up: 'm6 14.5 6-6 6 6',
  down: 'm6 9.5 6 6 6-6',
  left: 'm14.5 6-6 6 6 6',
  right: 'm9.5 6 6 6-6 6',
  edit: 'M4.5 19.5V16L15.5 5l3.5 3.5-11 11zM13 7.5l3.5 3.5',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M18.4 5.6l-1.1 1.1M6.7 17.3l-1.1 1.1',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5',
  more: 'M5.5 12.8a.8.8 0 1 0 0-1.6.8.8 0 0 0 0 1.6M12 12.8a.8.8 0 1 0 0-1.6.8.8 0 0 0 0 1.6M18.5 12.8a.8.8 0 1 0 0-1.6.8.8 0 0 0 0 1.6',
  alert: 'M12 4 21.5 20h-19zM12 10v4.5M12 17.2v.01'
}

const otherNames: Record<string, string> = {
  overview: 'home', dashboard: 'home', users: 'people', clients: 'people', customers: 'people', team: 'people', group: 'people', user: 'person', client: 'person', customer: 'person', contact: 'person', member: 'person',
  dog: 'paw', pet: 'paw', animal: 'paw', cat: 'paw', footprints: 'walk', route: 'pin', map: 'pin', location: 'pin', place: 'pin', date: 'calendar', event: 'calendar', booking: 'calendar', appointment: 'calendar',
  time: 'clock', timer: 'clock', cash: 'money', payment: 'money', wallet: 'money', expense: 'money', price: 'money', invoice: 'receipt', bill: 'receipt', order: 'cart', shop: 'cart', product: 'box', package: 'box', item: 'box', inventory: 'box',
  category: 'tag', label: 'tag', reading: 'book', library: 'book', document: 'file', note: 'file', notes: 'file', project: 'folder', todo: 'task', tasks: 'task', 'check-circle': 'task', kanban: 'board', columns: 'board', stats: 'chart', report: 'chart', totals: 'chart',
  review: 'star', rating: 'star', favourite: 'heart', health: 'medical', patient: 'medical', reminder: 'bell', email: 'mail', delivery: 'truck', vehicle: 'car', wrench: 'tool', repair: 'tool', plant: 'leaf', garden: 'leaf', recipe: 'food', meal: 'food', restaurant: 'food',
  drink: 'cup', coffee: 'cup', course: 'school', student: 'school', class: 'school', lesson: 'school', company: 'building', office: 'building', house: 'building', property: 'building', room: 'building', song: 'music', photo: 'camera', fitness: 'dumbbell', workout: 'dumbbell', gym: 'dumbbell',
  comment: 'message', chat: 'message', link: 'globe', website: 'globe', goal: 'flag', issue: 'flag', warning: 'alert'
}

/** The path of an icon; a circle for a name that nobody knows. */
export function iconPath (name: string): string {
  const own = Object.hasOwn(otherNames, name) ? otherNames[name] ?? name : name
  return (Object.hasOwn(icons, own) ? icons[own] : icons.circle) ?? ''
}

export const iconNames = Object.keys(icons)
