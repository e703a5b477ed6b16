/** What is measured of the work, for whoever watches the server. */
package io.intellisense.api.metrics;
