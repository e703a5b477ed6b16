import { element } from './element.js';
import { count, duration } from './words.js';

/** The whole account of an indexing job, as the body of a sheet. */
export function accountOf(indexing) {
  return [list(progressOf(indexing)), ...section('Left out', rejectedOf(indexing)), ...section('Time for a picture', stagesOf(indexing))];
}

function progressOf({ running, seen, totalFiles, indexed, alreadyThere, perSecond, secondsLeft, secondsElapsed }) {
  return [
    ['Looked at', totalFiles ? `${count(seen)} of ${count(totalFiles)}` : count(seen)],
    ['Indexed', count(indexed)],
    ['Already there', count(alreadyThere)],
    ['Speed', `${count(perSecond)} a second`],
    running && secondsLeft ? ['Left', duration(secondsLeft)] : ['Took', duration(secondsElapsed)],
  ];
}

function rejectedOf({ rejected }) {
  return Object.entries(rejected).map(([reason, number]) => [reason, count(number)]);
}

function stagesOf({ stages = [], slowestStage }) {
  return stages
    .filter(({ images }) => images > 0)
    .map(({ stage, secondsPerImage }) => [stage, `${(1000 * secondsPerImage).toFixed(1)} ms${stage === slowestStage ? ', the slowest' : ''}`]);
}

function section(title, lines) {
  return lines.length ? [element('h3', {}, title), list(lines)] : [];
}

function list(lines) {
  return element('dl', {}, ...lines.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));
}
