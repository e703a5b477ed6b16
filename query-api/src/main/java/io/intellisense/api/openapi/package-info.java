/** Describes the API to programs (OpenAPI 3.1). */
package io.intellisense.api.openapi;
