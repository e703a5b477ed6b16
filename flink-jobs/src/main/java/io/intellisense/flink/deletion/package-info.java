/** What the job remembers and finds out about deleted images: {@code docs/decisions/0008-the-store-decides-what-is-deleted.md}. */
package io.intellisense.flink.deletion;
