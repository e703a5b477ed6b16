/**
 * The drawn world of the demo model: pictures that are made up, described and painted by seed, for training, for trying
 * the search out and for judging it.
 */
package io.intellisense.pictures;
