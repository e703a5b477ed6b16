/** The search service: finds pictures, serves them, and serves the page. One package per feature. */
package io.intellisense.api;
