/** Redis: announcements, statuses, dead letters, and the news of what changed. */
package io.intellisense.uploader.queue;
