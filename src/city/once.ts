/** Computes once for each subject, a city or what follows from it, what is asked for at every change. */
export function once<Subject extends object, Answer>(
  answer: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const known = new WeakMap<Subject, Answer>();
  return (subject) => {
    const found = known.get(subject) ?? answer(subject);
    known.set(subject, found);
    return found;
  };
}
