/** Image files to the squares that CLIP sees, and to thumbnails: OpenCV first, Java's ImageIO where OpenCV fails. */
package io.intellisense.clip.image;
