/** Serves pictures: originals, small versions, facts, and the library page by page. */
package io.intellisense.api.images;
