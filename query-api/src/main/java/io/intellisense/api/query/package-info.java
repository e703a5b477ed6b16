/** The language of the search box: what someone types, taken apart into terms and filters. */
package io.intellisense.api.query;
