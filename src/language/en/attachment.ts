/** Why a file that somebody uploaded is not taken. */
export const attachment = {
  'attachment.not-with-discord': 'This file does not lie with Discord. Upload it to the form.',
  'attachment.not-given': 'Discord did not give the file out in time. Please try again.',
  'attachment.most-kilobytes': (most: number) => `The file is too large: it may have ${most} kB.`,
  'attachment.most-megabytes': (most: number) => `The file is too large: it may have ${most} MB.`,
  'attachment.no-text': 'The file is no text in UTF-8. Give the file that Export made.',
};
