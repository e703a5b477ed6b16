/** The model that queries are embedded with. */
package io.intellisense.api.model;
