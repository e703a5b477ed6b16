/** The whole system as separate processes, which are killed at random: nothing may be lost, nothing may be there twice. */
package io.intellisense.reliability;
