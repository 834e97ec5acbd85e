/** Well-known services, and what an app like them keeps. */

export interface Analogy {
  /** Id of the kind of app that is nearest. */
  archetype: string
  /** Words of the entity lexicon; what the wish says it is for takes the place of the first of its kind. */
  entities: string[]
  name: string
}

const lines: [brands: string, archetype: string, entities: string, name: string][] = [
  ['facebook|myspace|vkontakte|friendster|nextdoor', 'forum', 'member,post,comment,group', 'Community'],
  ['twitter|bluesky|mastodon|tumblr', 'blog', 'member,post,comment', 'Posts'],
  ['instagram|pinterest|flickr|snapchat', 'photos', 'photo,member,comment', 'Photos'],
  ['reddit|discourse|hacker news', 'forum', 'topic,member,comment', 'Forum'],
  ['quora|stack overflow|stackoverflow', 'forum', 'question,answer,member', 'Questions'],
  ['youtube|vimeo|tiktok|twitch', 'videos', 'video,member,comment', 'Videos'],
  ['netflix|hulu|imdb|letterboxd|disney plus', 'movies', 'movie,review', 'Movies'],
  ['spotify|apple music|soundcloud|deezer', 'music', 'album,song,playlist', 'Music'],
  ['airbnb|vrbo|couchsurfing', 'rentals', 'property,guest,booking,review', 'Bookings'],
  ['uber eats|ubereats|doordash|deliveroo|grubhub|foodpanda', 'catering', 'restaurant,dish,customer,order', 'Food Orders'],
  ['uber|lyft|bolt taxi|blablacar', 'carpool', 'driver,customer,ride', 'Rides'],
  ['ebay|etsy|amazon|craigslist|vinted|depop|aliexpress', 'shop', 'product,customer,order,review', 'Market'],
  ['linkedin|xing', 'job-board', 'member,company,job,post', 'Network'],
  ['tripadvisor|yelp|foursquare', 'places', 'place,review', 'Places'],
  ['goodreads|librarything', 'reading', 'book,review', 'Books'],
  ['strava|runkeeper|fitbit', 'workouts', 'workout,member', 'Workouts'],
  ['notion|evernote|onenote|google keep', 'notes', 'note', 'Notes'],
  ['todoist|ticktick|wunderlist|microsoft to do', 'to-do', 'task,project', 'Tasks'],
  ['slack|whatsapp|discord|telegram|messenger', 'messaging', 'conversation,message,member', 'Messages'],
  ['kickstarter|gofundme|patreon|indiegogo', 'crowdfunding', 'campaign,donor,donation', 'Crowdfunding'],
  ['eventbrite|meetup', 'events', 'event,guest,registration', 'Events'],
  ['salesforce|hubspot|pipedrive', 'crm', 'customer,deal,interaction', 'Customers'],
  ['shopify', 'shop', 'product,customer,order', 'Shop'],
  ['github|gitlab', 'issues', 'project,issue', 'Projects'],
  ['wordpress|substack|medium', 'blog', 'post,comment,category', 'Blog'],
  ['udemy|coursera|duolingo', 'courses', 'course,lesson,student', 'Courses'],
  ['zendesk|freshdesk', 'helpdesk', 'customer,ticket,comment', 'Helpdesk'],
  ['splitwise', 'shared-expenses', 'member,expense,settlement', 'Shared Expenses'],
  ['ticketmaster', 'tickets', 'event,customer,ticket', 'Tickets']
]

export const analogies = new Map<string, Analogy>(lines.flatMap(([brands, archetype, entities, name]) => brands.split('|').map(brand => [brand, { archetype, entities: entities.split(','), name }] as const)))
