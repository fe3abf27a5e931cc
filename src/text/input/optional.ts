/** Packages a user installs for DOCX and PDF: loaded when asked for, with a clear error when absent. */
import { GongbaoError } from '../../errors.js'
import { installCommand, nodeRequire } from '../../packages.js'

/** Loads a package by name. */
export type Load = (name: string) => Promise<unknown>

// a bundler would not let what may be missing stand in an `import`
const load: Load = async (name) => nodeRequire(name)

/**
 * The package `name`.
 * @throws GongbaoError `E_OPTIONAL` where it is not installed.
 */
export async function loadOptional<Module>(
  name: string,
  purpose: string,
  using: Load = load,
): Promise<Module> {
  try {
    return (await using(name)) as Module
  } catch (error) {
    throw new GongbaoError(
      'E_OPTIONAL',
      {
        where: name,
        message: `${purpose} needs the package \`${name}\`; install it: ${installCommand(name)}`,
      },
      { cause: error },
    )
  }
}
