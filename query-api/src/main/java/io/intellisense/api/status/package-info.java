/** How the whole system is. */
package io.intellisense.api.status;
