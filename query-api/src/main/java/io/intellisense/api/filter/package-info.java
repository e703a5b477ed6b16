/** What narrows a search or the library, and what comes first, as callers say it. */
package io.intellisense.api.filter;
