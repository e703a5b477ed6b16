/** What pictures show: figures with colours, sizes, patterns and places, before a backdrop. */
package io.intellisense.pictures.scene;
