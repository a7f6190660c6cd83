/** What the build puts into the page. */
interface ImportMetaEnv {
  /** The release that the page is of. */
  readonly RELEASE: string;
}
