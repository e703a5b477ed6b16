/** Which message fits what is shown and how the server is; null where the pictures speak for themselves. */
export function messageFor(results, status) {
  const { problem } = results;
  if (problem?.kind === 'bad-parameter') {
    return { title: 'That cannot be searched for', text: problem.message };
  }
  if (problem) {
    return { title: problem.title, text: problem.message, retry: true };
  }
  if (results.loading || results.query === null || results.pictures.length > 0) {
    return null;
  }
  if (status?.indexing?.running) {
    return { title: 'The first pictures are on their way', text: 'They appear here, and in searches, as soon as they are indexed.' };
  }
  if (!results.query || status?.images === 0) {
    return {
      title: 'No pictures yet',
      text: `${status?.takesUploads ? 'Drop pictures anywhere on this page, or name' : 'Name'} a folder of yours; its pictures stay where they are.`,
      command: './intellisense up --photos ~/Pictures',
    };
  }
  return { title: 'Nothing found', text: 'Try other words: plain descriptions of what is to be seen work best.' };
}
