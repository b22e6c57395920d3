import { webConfig } from '../../tools/build/web-config.mjs';

export default webConfig('oversight-web');
