import type { UserConfigFn } from 'vite';
import { pageBundle } from './frontend/page/page-bundle';
import { instrumentFiles } from './frontend/sound/instrument-files';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({
  plugins: [instrumentFiles(), pageBundle()],
});

export default overrideVaadinConfig(customConfig);
