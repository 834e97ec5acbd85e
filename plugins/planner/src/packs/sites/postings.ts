/** What the first postings of a blog are, with its topic where one is told. */
export function postings (topic: string): { title: string, summary: string, body: string, tags: string[] }[] {
  const about = topic === '' ? 'this' : topic
  return [
    { title: 'Why I write this down', summary: 'A first posting, and a promise to keep it short.', tags: ['notes'], body: `I have thought about ${about} for years and said little of it. This is the place where that changes.\n\nEach posting is one thing that I have learned, tried or got wrong. If it can be said in a paragraph, it will be.` },
    { title: 'Three things I wish I had known', summary: 'What would have saved me a year.', tags: ['beginners', 'notes'], body: 'The first is that **slow is fine**. The second is to ask, early and often. The third took me longest:\n\n- Do it badly first.\n- Then do it again.\n- Only then read what others say.' },
    { title: 'A good day, hour by hour', summary: 'Nothing special happened. That was the good part.', tags: ['diary'], body: `It began before breakfast and ended after dark. In between there was ${topic === '' ? 'work, rest and a walk' : `${topic}, rest, and more of it`}.\n\nI would do it again tomorrow.` },
    { title: 'What I use, and what I gave away', summary: 'A short list, and shorter every year.', tags: ['tools'], body: 'People ask what they need to begin. Less than they think.\n\n1. Something to begin with.\n2. Something to carry it in.\n3. Somebody to tell about it.' },
    { title: 'Letters from readers', summary: 'You wrote, and some of it I must share.', tags: ['letters'], body: 'The best letters disagree with me. Here are two, and what I make of them now.' },
    { title: 'On stopping', summary: 'Knowing when it is enough is part of it.', tags: ['notes', 'diary'], body: `I used to think that more ${topic === '' ? 'of it' : `of ${topic}`} was always better. It is not. Enough is a thing one can learn.` }
  ]
}
