/** Sample values by field name; the first sentence of each is what a person would type. */

const list = (values: string): string[] => values.split('|')

export const people = list('Anna Berg|Tom Becker|Maria Costa|James Hale|Lena Fischer|Omar Haddad|Sofia Rossi|Paul Meyer|Ines Moreau|David Okafor|Emma Lind|Noah Schulz')
export const places = list('12 Oak Street|8 Harbour Lane|45 Mill Road|3 Rose Court|27 Station Road|9 Park View|101 Hill Street|6 Canal Walk|18 Church Lane|2 Market Square|33 River Road|7 Garden Close')
/** Notes on what is no person and no event. */
export const plainNotes = list('As agreed on the phone|Check again next week|Nothing special|Details follow|Ask Anna for the rest|All as planned')
/** Notes on a thing or a place. */
export const thingNotes = list('In good order|New this year|To be checked|Often used|Kept in the back|One of two')
/** Notes on what takes place with nobody's customer in it. */
export const eventNotes = list('Nothing special|To be repeated|Moved by a day|Well prepared|Keep it short|Bring everything along')
/** What sets things of one kind apart. */
export const kinds = list('Standard|Small|Large|Special')
/** What sets events of one kind apart. */
export const occasions = list('Spring|Summer|Autumn|Winter|Opening|Yearly|Evening|Sunday|Closing|Open-air')

export const byField = new Map<string, string[]>(Object.entries({
  city: 'Berlin|Leeds|Lyon|Porto|Bergen|Austin|Turin|Ghent',
  country: 'Germany|France|Portugal|United Kingdom|Norway|Italy',
  street: '12 Oak Street|8 Harbour Lane|45 Mill Road|3 Rose Court|27 Station Road',
  location: 'Main hall|Room 2|Riverside park|Office|Online|Market square',
  'zip code': '10115|20095|80331|50667|01067', postcode: '10115|20095|80331|50667|01067', 'postal code': '10115|20095|80331|50667|01067',
  company: 'Northwind|Harbour & Co|Maple Studio|Brightside|Oak Partners|Summit Labs|Bluebird Media|Green Valley',
  problem: 'Does not start|Makes a noise|Leaks at the bottom|Handle came off|Does not close|Worn out', defect: 'Does not start|Makes a noise|Leaks at the bottom|Handle came off|Does not close|Worn out',
  breed: 'Labrador|Beagle|Border collie|Dachshund|Poodle|Cocker spaniel|Boxer|Terrier',
  color: 'Black|White|Blue|Green|Red|Brown', colour: 'Black|White|Blue|Green|Red|Brown',
  brand: 'Northwind|Maple|Brightside|Summit|Bluebird', model: 'S2|Classic|Pro|Mini|X100', make: 'Toyota|Ford|Volkswagen|Renault|Volvo',
  species: 'Dog|Cat|Rabbit|Bird', department: 'Finance|Sales|Support|Production|Research', position: 'Accountant|Designer|Developer|Office manager|Technician',
  allergens: 'Gluten|Nuts, Milk|Eggs|Soy|Milk|Celery', keywords: 'idea|research|draft|important', labels: 'new|important|later', hashtags: '#travel|#food|#design', interests: 'Hiking|Cooking, Reading|Music|Photography', hobbies: 'Hiking|Cooking, Reading|Music|Photography',
  skills: 'Driving, first aid|Excel, writing|Welding|Spanish, French|Design|Public speaking', skill: 'First aid|Excel|Welding|Spanish|Design',
  subject: 'Mathematics|English|Biology|History|Music', topic: 'Getting started|Planning|Questions|Results|Next steps',
  genre: 'Fiction|Crime|Fantasy|Biography|Poetry', language: 'English|German|Spanish|French|Italian', unit: 'pcs|kg|l|m',
  specialty: 'General|Repairs|Consulting|Training|Design', industry: 'Retail|Education|Health|Construction|Software', source: 'Website|Referral|Event|Phone',
  grade: 'A|B|A-|B+|C', dosage: '1 tablet|2 tablets|5 ml|10 mg', diagnosis: 'Common cold|High blood pressure|Sprained ankle|Allergy|Healthy',
  treatment: 'Rest and fluids|Tablets for ten days|Physiotherapy|Check again in a month', result: 'Passed|Good|To repeat|Excellent',
  category: 'General|Popular|Seasonal|Other', type: 'Standard|Special|Basic|Premium', level: 'Beginner|Intermediate|Advanced', size: 'Small|Medium|Large',
  username: 'anna|tom.b|mariac|jhale|lena', nickname: 'Annie|Tom|Mia|Jay|Leni', tag: 'new|important|later', tags: 'new|important|later|family', destination: 'Porto|Rome|Bergen|Lyon',
  origin: 'Berlin|Leeds|Turin|Ghent', cuisine: 'Italian|Vegetarian|Spanish|Seafood', unitname: 'Unit A|Unit B', opponent: 'Harbour Hawks|River Lions|Oak United',
  notes: 'Prefers mornings|Call before coming|Paid in advance last time|Needs a reminder|Very friendly|Ask about the summer',
  description: 'As agreed on the phone.|Short and simple, details follow.|The usual, like last time.|Please check twice before sending.|First version, still to be improved.',
  comment: 'Everything fine.|Follow up next week.|Came a little late.|Very happy with it.', allergies: 'None|Nuts|Pollen|Lactose|None known',
  instructions: 'Start early, take a break, finish with a check.|Follow the list from top to bottom.|Ask for the key at the front desk.',
  ingredients: 'Flour, eggs, milk, salt|Tomatoes, onions, basil|Chicken, lemon, rice|Lentils, carrots, cumin', agenda: 'Welcome, numbers, next steps|Review, questions, plan',
  symptoms: 'Headache|Cough and fever|Sore knee|Tiredness', reason: 'Holiday|Family visit|Moving|Training', author: '@person', owner: '@person', assignee: '@person', 'assigned to': '@person',
  manager: '@person', head: '@person', 'contact person': '@person', guardian: '@person', host: '@person', artist: 'The Harbours|Mara Lind|Oak & Iron|City Choir', 'responsible person': '@person', 'person in charge': '@person', principal: '@person', director: '@person', coach: '@person', organizer: '@person', instructor: '@person', teacher: '@person', participant: '@person', 'first name': 'Anna|Tom|Maria|James|Lena|Omar|Sofia|Paul|Ines|David', 'last name': 'Berg|Becker|Costa|Hale|Fischer|Haddad|Rossi|Meyer|Moreau|Okafor', surname: 'Berg|Becker|Costa|Hale|Fischer|Haddad|Rossi|Meyer|Moreau|Okafor', customer: '@person', client: '@person', patient: '@person', doctor: '@person', student: '@person', employee: '@person', supplier: 'Northwind Supply|Harbour Foods|Maple Office Goods|Brightside Textiles', vendor: 'Northwind Supply|Harbour Foods|Maple Office Goods', walker: '@person', driver: '@person', player: '@person', member: '@person', borrower: '@person', lender: '@person', tenant: '@person', sitter: '@person'
}).map(([name, values]) => [name, list(values)]))

/** Sensible numbers by field name: smallest, largest, step. Money in major units. */
export const numbers = new Map<string, [number, number, number]>(Object.entries({
  quantity: [1, 40, 3], stock: [0, 80, 7], 'stock quantity': [0, 80, 7], age: [2, 70, 7], year: [2012, 2025, 1], pages: [120, 480, 40], seats: [2, 10, 2], servings: [2, 8, 2], capacity: [8, 120, 16], calories: [120, 760, 80],
  points: [5, 100, 10], votes: [0, 40, 6], rating: [2, 5, 1], score: [52, 98, 7], hours: [1, 8, 1], weight: [3, 90, 9], height: [20, 190, 15], size: [30, 140, 18], distance: [3, 120, 14], temperature: [12, 28, 2], mileage: [12000, 148000, 17000],
  'reorder level': [5, 20, 5], bedrooms: [1, 5, 1], bathrooms: [1, 3, 1], 'party size': [2, 8, 1], sets: [2, 5, 1], repetitions: [6, 15, 2], 'progress percent': [0, 100, 20], progress: [0, 100, 20], percentage: [5, 100, 15], floor: [0, 6, 1], population: [40000, 3600000, 420000], gpa: [2, 4, 0.3], 'shirt number': [1, 23, 3], 'household size': [1, 6, 1], 'plus ones': [0, 3, 1], 'duration weeks': [4, 16, 2], 'discount percent': [5, 30, 5], 'water every days': [3, 14, 2], 'pass mark': [60, 60, 1], founded: [1921, 2019, 11], litres: [20, 60, 6], amount: [1, 500, 60], 'amount ml': [150, 500, 50], streaks: [1, 21, 3], 'home goals': [0, 4, 1], 'away goals': [0, 3, 1], 'pages read': [10, 60, 8], value: [1, 100, 9], 'distance km': [5, 320, 42], position: [1, 8, 1], 'number of people': [1, 8, 1], copies: [1, 6, 1], steps: [2000, 14000, 1300], limit: [50, 600, 70],
  price: [8, 120, 9], 'price per night': [60, 220, 20], cost: [12, 380, 43], fee: [10, 90, 10], salary: [2400, 5200, 350], 'hourly rate': [25, 90, 8], rent: [620, 1480, 110], deposit: [100, 1800, 250], budget: [800, 12000, 1400], balance: [120, 4800, 640], 'total amount': [18, 420, 47], premium: [20, 140, 18], 'unit price': [2, 45, 6], 'gross amount': [2400, 5200, 350], 'net amount': [1700, 3600, 250], deductions: [600, 1500, 110], 'price per hour': [12, 40, 5], revenue: [800, 9000, 900], income: [800, 5200, 550], donation: [10, 250, 30]
}))
