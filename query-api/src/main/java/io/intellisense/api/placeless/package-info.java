/** Image files without what may tell where they were taken: equally long, and the same picture. */
package io.intellisense.api.placeless;
