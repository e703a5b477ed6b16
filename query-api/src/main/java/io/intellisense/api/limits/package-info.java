/** How much may be asked of this service, at a time and by each caller; what is too much is told so at once. */
package io.intellisense.api.limits;
