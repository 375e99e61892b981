/**
 * What a borrower can do about an error. Each one is a button, and each one works:
 * - `retry` sends the same file again
 * - `choose-another-file` opens the file picker and takes the failed one off the list
 * - `choose-bank` opens the bank picker for the same file
 * - `send-anyway` sends a file that the device has doubts about: the server decides
 * - `remove` takes it off the list
 */
export type RecoveryAction = 'retry' | 'choose-another-file' | 'choose-bank' | 'send-anyway' | 'remove';
