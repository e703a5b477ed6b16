/** The bytes of pictures where they lie: in files of this machine, and on S3. */
package io.intellisense.api.originals;
