import { defineTool } from './shared.ts'

const points = new Map([['A+', 4], ['A', 4], ['A-', 3.7], ['B+', 3.3], ['B', 3], ['B-', 2.7], ['C+', 2.3], ['C', 2], ['C-', 1.7], ['D+', 1.3], ['D', 1], ['F', 0]])

export const gpa = defineTool({
  inputs: {
    courses: {
      label: 'Courses',
      type: 'rows',
      columns: {
        course: { label: 'Course', type: 'text', optional: true },
        grade: { label: 'Grade', type: 'choice', start: 'A', choices: [...points.keys()].map(grade => ({ id: grade, label: grade })) },
        credits: { label: 'Credits', type: 'number', start: 3, minimum: 0, maximum: 60 }
      },
      start: [{ course: 'Linear Algebra', grade: 'A-', credits: 4 }, { course: 'Modern History', grade: 'B+', credits: 3 }, { course: 'Introduction to Biology', grade: 'A', credits: 3 }, { course: 'Studio Art', grade: 'B', credits: 2 }]
    }
  },
  outputs: {
    gpa: { label: 'Grade point average', type: 'number', digits: 2, main: true },
    credits: { label: 'Credits', type: 'number' },
    points: { label: 'Grade points', type: 'number' }
  },
  work ({ courses }) {
    const credits = courses.reduce((sum, course) => sum + course.credits, 0)
    const earned = courses.reduce((sum, course) => sum + course.credits * (points.get(course.grade) ?? 0), 0)
    return { gpa: credits === 0 ? null : earned / credits, credits, points: earned }
  },
  note: ({ courses }) => courses.every(({ credits }) => credits === 0) ? 'Give at least one course its credits.' : 'On the scale where an A is 4.0.'
})
