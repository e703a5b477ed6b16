import { filtersOf } from './wanted.js';

/** Which message fits what is shown and how the server is; null where the pictures speak for themselves. */
export function messageFor(results, status) {
  const { problem } = results;
  if (problem?.kind === 'bad-parameter') {
    return { title: 'That cannot be searched for', text: problem.message };
  }
  if (problem) {
    return { title: problem.title, text: problem.message, action: { words: 'Try again', event: 'retry' } };
  }
  if (results.loading || results.wanted === null || results.pictures.length > 0) {
    return null;
  }
  return nothing(results, status);
}

function nothing(results, status) {
  if (status?.indexing?.running && results.areEverything) {
    return { title: 'The first pictures are on their way', text: 'They appear here, and in searches, as soon as they are indexed.' };
  }
  if (results.areEverything || status?.images === 0) {
    return noPictures(status);
  }
  if (results.about.best !== undefined || results.wanted.minScore) {
    return noGoodMatch(results.about);
  }
  if (filtersOf(results.wanted).length > 0) {
    return {
      title: 'No picture is like that',
      text: 'No picture passes all these filters.',
      action: { words: 'Remove the filters', event: 'widen' },
    };
  }
  return { title: 'Nothing found', text: 'Try other words: plain descriptions of what is to be seen work best.' };
}

function noPictures(status) {
  return {
    title: 'No pictures yet',
    text: `${status?.takesUploads ? 'Drop pictures anywhere on this page, or name' : 'Name'} a folder of yours; its pictures stay where they are.`,
    command: './intellisense up --photos ~/Pictures',
  };
}

function noGoodMatch({ best, cutoff }) {
  const nearest = best === undefined ? '' : ` The nearest scores ${best.toFixed(2)}`;
  const scores = best === undefined || cutoff === undefined ? nearest : `${nearest}; a good match has at least ${cutoff.toFixed(2)}.`;
  return {
    title: 'No good match',
    text: `None of your pictures shows that, as far as the model can tell.${scores}`,
    action: { words: 'Show weaker matches', event: 'weaken' },
  };
}
