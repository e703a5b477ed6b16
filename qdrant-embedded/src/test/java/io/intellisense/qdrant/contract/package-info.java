/** What any server must answer, the embedded one and a real Qdrant alike. */
package io.intellisense.qdrant.contract;
