/** Why a backup cannot be made or used, in Chinese and English. */
export class BackupFault extends Error {
  override name = 'BackupFault';
}
