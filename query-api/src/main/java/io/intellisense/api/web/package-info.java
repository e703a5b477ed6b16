/** The page, and what browsers may do with our answers. */
package io.intellisense.api.web;
